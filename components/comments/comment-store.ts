import { Watched } from "@/components/browser/watched";
import type { ReportSnapshot } from "@/components/report/report-store";
import { call, type Problem } from "@/components/requests/call";
import type { Edition } from "@/lib/editions/edition";
import type { Comment, CommentEventKind, Standing } from "@/lib/report/comment";
import { commentPlacing } from "./comment-placing";

/** A comment with its number in the document and where its place is now. */
export type ShownComment = { comment: Comment; standing: Standing; number: number };
/** Where a comment is being written: what stands there now, by which it will be found again. */
export type Pinned = Pick<Comment, "place" | "quote">;
export type CommentState = {
  loaded: boolean;
  failure: string | null;
  shown: ShownComment[];
  /** `nowhere`: somebody wanted to write one, and nothing was pointed at. */
  writing: Pinned | "nowhere" | null;
  /** What others have said since the page was opened, told once: who said the last of it, and where. */
  news: string | null;
};

const nothing: CommentState = { loaded: false, failure: null, shown: [], writing: null, news: null };

/** The comments of the open report, numbered as the document is read. */
export class CommentStore {
  private comments: Comment[] = [];
  /** How many comments and answers this page has, or has asked for. */
  private said = 0;
  /** What was heard of before the first were here. */
  private heard: number | null = null;
  private loading = 0;
  private state = nothing;
  private readonly watched = new Watched();
  private pins = new Map<string, ShownComment>();

  constructor(
    private readonly reportId: string,
    private readonly edition: Edition,
    private readonly snapshot: () => ReportSnapshot,
  ) {}

  current = (): CommentState => this.state;
  subscribe = this.watched.subscribe;

  /** The comment pinned to a cell: the first that is open, else the first. */
  pinAt = (address: string): ShownComment | null => this.pins.get(address) ?? null;

  load = async (): Promise<void> => {
    this.loading += 1;
    const { loading } = this;
    const answer = await call("GET /api/reports/{reportId}/comments", { path: { reportId: this.reportId } });
    await commentPlacing.ask();
    // Whatever was asked for later, or written here meanwhile, knows more.
    if (loading !== this.loading) return;
    if (!answer.ok) return this.become({ ...this.state, failure: answer.problem.detail });
    const { comments, said } = answer.value;
    const [news, heard] = [
      this.state.loaded ? commentPlacing.get()?.newsOf(this.comments, comments) : null,
      this.heard,
    ];
    [this.said, this.heard] = [said, null];
    this.take(comments);
    if (news) this.become({ ...this.state, news });
    if (heard !== null) this.hear(heard);
  };

  /** So many comments and answers there are now: others have written some. */
  hear = (said: number): void => {
    if (!this.state.loaded) this.heard = said;
    if (!this.state.loaded || said === this.said) return;
    this.said = said;
    void this.load();
  };

  /** Opens the box for a new comment, wherever it is drawn; null closes it. */
  write = (writing: CommentState["writing"]): void => this.become({ ...this.state, writing });

  /** @returns why it was not stored; null when it was. */
  async add(given: Pick<Comment, "place" | "quote" | "text" | "asks">): Promise<Problem | null> {
    const answer = await call("POST /api/reports/{reportId}/comments", {
      path: { reportId: this.reportId },
      body: { ...given, quote: given.quote ?? undefined },
    });
    if (!answer.ok) return answer.problem;
    this.takeOwn(answer.value);
    return null;
  }

  /** @returns why it was not stored; null when it was. */
  async append({ id }: Comment, kind: CommentEventKind, text = ""): Promise<Problem | null> {
    const answer = await call("POST /api/reports/{reportId}/comments/{commentId}/events", {
      path: { reportId: this.reportId, commentId: id },
      body: kind === "reply" ? { kind, text } : { kind },
    });
    if (!answer.ok) return answer.problem;
    this.takeOwn(answer.value);
    return null;
  }

  /** A comment of this page, or what was said to one here; what is still being loaded may not hold it. */
  private takeOwn(own: Comment): void {
    const isNew = this.comments.every(({ id }) => id !== own.id);
    const all = isNew ? [...this.comments, own] : this.comments.map((each) => (each.id === own.id ? own : each));
    this.said += 1;
    this.take(all);
    void this.load();
  }

  /** The report was written on: places move. */
  follow = (snapshot: ReportSnapshot): void => {
    if (this.comments.length > 0) this.take(this.comments, snapshot);
  };

  private take(comments: Comment[], snapshot = this.snapshot()): void {
    this.comments = comments;
    const shown = commentPlacing.get()?.placeComments(this.edition, comments, snapshot) ?? [];
    this.pins = pinsOf(shown);
    this.become({ ...this.state, loaded: true, failure: null, shown });
  }

  private become(state: CommentState): void {
    this.state = state;
    this.watched.tell();
  }
}

function pinsOf(shown: ShownComment[]): Map<string, ShownComment> {
  const pins = new Map<string, ShownComment>();
  for (const each of shown) {
    const { standing, comment } = each;
    if (standing.kind === "gone" || !("address" in standing.place)) continue;
    const pinned = pins.get(standing.place.address);
    if (!pinned || (pinned.comment.settled && !comment.settled)) pins.set(standing.place.address, each);
  }
  return pins;
}
