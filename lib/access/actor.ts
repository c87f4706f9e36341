import { thisComputer } from "../report/actor";
import type { HeldRole } from "./roles";

/** Who asks: whoever sits at this computer, where nobody logs in, or a person with an account. */
export type Actor =
  | { kind: "local"; name: string }
  | {
      kind: "person";
      id: string;
      /** As it is printed beside what they did. */
      name: string;
      roles: HeldRole[];
      /** 管理员 of the installation: people, roles and the log; it reads no report by itself. */
      administrator: boolean;
    };

export const localActor: Actor = { kind: "local", name: thisComputer };
