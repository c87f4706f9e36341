"use client";

import { IconButton } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Files } from "./use-following";
import type { Refused } from "./use-intake";

type Line = Files["files"][number];
type Said = { icon: IconName; tone: string; words: string };

/** 没有问题, or 1 处错误、2 处提醒. */
function foundIn({ errors = 0, warnings = 0 }: Line): string {
  const found = [errors > 0 ? `${errors} 处错误` : "", warnings > 0 ? `${warnings} 处提醒` : ""].filter(Boolean);
  return found.length > 0 ? found.join("、") : "没有问题";
}

function saidOf(line: Line): Said {
  const { state, office, problem } = line;
  if (state === "unreadable") return { icon: "error", tone: "text-err", words: `打不开：${problem ?? ""}` };
  if (state === "unmatched") return { icon: "doubt", tone: "text-warn", words: `${problem ?? ""}读完一起问您` };
  if (state === "waiting") return { icon: "missing", tone: "text-ink-2", words: "还没有读" };
  const name = office?.name ?? "";
  return state === "doubtful"
    ? { icon: "doubt", tone: "text-warn", words: `${name}　${line.doubts ?? ""} 处疑点，等您看` }
    : { icon: "done", tone: "text-ok", words: `${name}　读清，${foundIn(line)}` };
}

/** What came just now stands above what has waited for an answer since other days. */
const lastFirst = (one: Line, other: Line) => other.receivedAt.localeCompare(one.receivedAt);

type FilesPaneProps = { files: Files; refused: Refused[]; onClose: () => void };

/** 逐个文件: what did not go up, then what became of each file, the last one first. */
export function FilesPane({ files, refused, onClose }: FilesPaneProps) {
  const unreadable = files.counts.unreadable ?? 0;
  return (
    <aside className="pane" aria-label="逐个文件">
      <header>
        <h2>逐个文件</h2>
        <span className="grow text-ink-2">读完的已经在左边，现在就可以看</span>
        <IconButton icon="close" label="收起" onClick={onClose} />
      </header>
      <ul className="body" tabIndex={0}>
        {refused.map(({ name, problem }) => (
          <FileItem key={name} {...{ name, icon: "error", tone: "text-err", words: problem }} />
        ))}
        {files.files.toSorted(lastFirst).map((file) => (
          <FileItem key={file.sha256} name={file.name} {...saidOf(file)} />
        ))}
      </ul>
      <footer>
        <span className="grow text-ink-2">原件都留着，校验码已记下</span>
        {unreadable > 0 && (
          <span className="inline-flex items-center gap-1.5 text-err">
            <Icon name="error" size={14} />
            {unreadable} 个打不开
          </span>
        )}
      </footer>
    </aside>
  );
}

const FileItem = ({ name, icon, tone, words }: Said & { name: string }) => (
  <li className="pick">
    <Icon name={icon} size={16} className={`mt-1 ${tone}`} />
    <div className="min-w-0 wrap-anywhere">
      {name}
      <p className="text-ink-2">{words}</p>
    </div>
  </li>
);
