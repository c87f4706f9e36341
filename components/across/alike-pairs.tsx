import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import {
  type AcrossCollection,
  type AcrossView,
  type PairLine,
  type PairSide,
  type PairView,
  submissionAddress,
} from "./across-view";
import { AnswerControls } from "./answer-controls";

type AlikePairsProps = {
  collection: AcrossCollection;
  view: AcrossView;
  /** Of each pair that is listed, in which parts of the report it is alike. */
  parts: string[];
  shown: PairLine[];
  pair: PairView | null;
  submissions: Record<string, string>;
};

const shareOf = ({ shares }: PairLine) => `${Math.round(Math.max(...shares) * 100)}%`;

/** 雷同: pairs of offices at the left, both texts beside each other. */
export function AlikePairs({ collection, view, parts, shown, pair, submissions }: AlikePairsProps) {
  if (shown.length === 0) return <p className="across-nothing">没有两个单位的文字有 13 个字以上连着相同。</p>;
  const weak = view.alike.pairs.length - shown.length;
  return (
    <div className="across-pairs">
      <nav aria-label="文字雷同的单位">
        <ul>
          {shown.map((line, index) => (
            <li key={line.about}>
              <Link
                href={`/collections/${collection.id}/across?tab=alike&pair=${index}`}
                aria-current={line.about === pair?.line.about ? "true" : undefined}
                scroll={false}
              >
                <b>{shareOf(line)}</b>
                <span>
                  {line.offices[0].name}
                  <br />
                  {line.offices[1].name}
                  <br />
                  <span className="quiet">
                    {parts[index]}
                    {line.answer?.answer === "dropped" && "　不算雷同"}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {weak + view.alike.more > 0 && (
          <p className="quiet">另有 {weak + view.alike.more} 对只有一两句相同，在 Excel 里。</p>
        )}
      </nav>
      {pair && <Pair collection={collection} pair={pair} submissions={submissions} />}
    </div>
  );
}

/** What the letter asks for. */
const sayOf = (like: string, signs: number) => `与${like}的报告有 ${signs} 字相同，请按本单位的实际情况重写相同的段落`;

function Pair({
  collection,
  pair,
  submissions,
}: {
  collection: AcrossCollection;
  pair: PairView;
  submissions: Record<string, string>;
}) {
  const [one, other] = pair.line.offices;
  return (
    <section className="across-pair" aria-label={`${one.name}和${other.name}`}>
      <header>
        <h2>{pair.summary}</h2>
        <span className="quiet">
          <mark>加底线的</mark>字字相同
        </span>
      </header>
      <div className="across-texts">
        {pair.sides.map((side) => (
          <Side
            key={side.office.id}
            side={side}
            address={submissionAddress(submissions, side.office.id, collection.id)}
          />
        ))}
      </div>
      <footer>
        <span className="quiet grow">官方格式里的固定句、法规名称、标题不算在内</span>
        <AnswerControls
          key={pair.line.about}
          collectionId={collection.id}
          about={pair.line.about}
          answer={pair.line.answer}
          nothing="不算雷同"
          question={`${one.name}、${other.name}的报告有 ${pair.line.signs} 字相同。请各按本单位的实际情况重写相同的段落。`}
          subject={`${one.name}和${other.name}`}
        />
        {[
          { to: one, like: other },
          { to: other, like: one },
        ].map(
          ({ to, like }) =>
            submissions[to.id] && (
              <ButtonLink
                key={to.id}
                size="small"
                prefetch={false}
                href={`/submissions/${submissions[to.id]}/letter?${new URLSearchParams({ say: sayOf(like.name, pair.line.signs) })}`}
              >
                写进{to.name}的退回函
              </ButtonLink>
            ),
        )}
      </footer>
    </section>
  );
}

const Side = ({ side, address }: { side: PairSide; address: string }) => (
  <article>
    <h3>
      <Link href={address}>{side.office.name}</Link>
    </h3>
    <p className="quiet">{side.sent}</p>
    {side.lines.map(({ place, pieces }) => (
      <p key={place} className="line">
        {pieces.map(({ text, start, same }) =>
          same ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
        )}
      </p>
    ))}
  </article>
);
