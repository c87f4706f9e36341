import { collectionOf } from "@/app/_collection/collection-of";
import { loadBytes, loadFile } from "@/db/collected-files";
import { read } from "@/db/store";
import { download } from "../../../../_http/download";
import { ReportError } from "../../../../_http/problem";
import { serve } from "../../../../_http/serve";

const noFile = () => new ReportError("notFound", "这次收报里没有这个文件。");

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/files/{sha256}",
  {
    /** The original as it came, to be kept and opened by its own program: a browser shows nothing of it. */
    GET: async ({ path: { collectionId, sha256 } }) => {
      const { name, bytes } = await read(async (tx) => {
        const { id } = await collectionOf(tx, collectionId);
        const file = await loadFile(tx, id, sha256);
        if (!file) throw noFile();
        return { name: file.name, bytes: await loadBytes(tx, sha256) };
      });
      const last = name.split(/[/\\]/).at(-1) ?? name;
      return download(bytes ?? new Uint8Array(), "application/octet-stream", last, `original-${sha256.slice(0, 8)}`);
    },
  },
);
