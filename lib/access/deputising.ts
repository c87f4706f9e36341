import type { Role } from "./roles";

/** The roles whose part in a round somebody else can take. */
export const deputisedRoles: readonly Role[] = ["reviewer", "signer"];

type Named = { id: string; name: string };

/** Who takes whose seat in the rounds of an office. Days are YYYY-MM-DD in China, both counted. */
export type Deputising = { id: string; office: string; absent: Named; deputy: Named; from: string; until: string };

/** A step of a round, as far as it says who must agree. */
type Step = { name: string; people: string[]; all?: boolean };

/** So many days at most: whoever is away for longer hands the role over. */
export const mostDays = 366;

const meets = (a: Pick<Deputising, "from" | "until">, b: Pick<Deputising, "from" | "until">): boolean =>
  a.from <= b.until && b.from <= a.until;

function faultOfDays({ from, until }: Pick<Deputising, "from" | "until">, today: string): string | null {
  if (until < from) return "最后一天不能早于第一天。";
  if (until < today) return "这几天已经过去了。";
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
  return days > mostDays ? `最多 ${mostDays} 天，现在是 ${days} 天。更长的，给那个人角色。` : null;
}

/** Seats are not passed on, nor swapped: whoever is away that day decides for nobody. */
function faultBeside({ absent, deputy, office }: Deputising, others: Deputising[]): string | null {
  const twice = others.find((each) => each.absent.id === absent.id && each.office === office);
  if (twice) return `${absent.name}这几天里已经由${twice.deputy.name}代。先去掉那一条。`;
  const away = others.find((each) => each.absent.id === deputy.id);
  if (away) return `${deputy.name}这几天里自己也请假，由${away.deputy.name}代。换一个人。`;
  const acts = others.find((each) => each.deputy.id === absent.id);
  return acts ? `${absent.name}这几天里在代${acts.absent.name}。先去掉那一条。` : null;
}

/** One person does not agree twice where several must. */
function faultInSteps({ absent, deputy }: Deputising, steps: Step[]): string | null {
  const both = steps.find(({ all, people }) => all && people.includes(absent.name) && people.includes(deputy.name));
  return both ? `“${both.name}”这一步要${absent.name}、${deputy.name}都同意，不能由一个人同意两次。换一个人。` : null;
}

/**
 * @param known whoever takes whose seat, in every office
 * @returns why it cannot be entered, null when it can
 */
export function faultOfDeputising(wanted: Deputising, known: Deputising[], steps: Step[], today: string) {
  if (wanted.absent.id === wanted.deputy.id) return "自己不能代自己，换一个人。";
  const others = known.filter((each) => meets(each, wanted));
  return faultOfDays(wanted, today) ?? faultBeside(wanted, others) ?? faultInSteps(wanted, steps);
}
