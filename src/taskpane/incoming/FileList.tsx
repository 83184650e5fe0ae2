import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Bar } from "../parts/Bar";
import { CheckIcon, CrossIcon } from "../parts/icons";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { withFiles } from "./files-door";
import type { FileStatus, OpenedFile } from "./files-state";
import { filesText } from "./texts";
import "./files.css";

/** The files that were dropped or chosen, each with what became of it; pressing one shows its reading. */
export function FileList(): ReactElement {
  const session = useSession();
  const { files, current, cancel } = useStore(session.files);
  const count = (kind: FileStatus["kind"]): number =>
    files.filter(({ status }) => status.kind === kind).length;
  const opening = files.find(({ status }) => status.kind === "opening");
  return (
    <section className="files" aria-label={filesText("files.list")}>
      <div className="files-head">
        <span role="status">
          {opening === undefined
            ? filesText("files.count", {
                saved: count("saved"),
                open: count("read"),
                refused: count("refused"),
              })
            : filesText("files.opening", { name: opening.name })}
        </span>
        {cancel === null ? (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void withFiles((room) => room.clearFiles(session))}
          >
            {filesText("files.clear")}
          </Button>
        ) : (
          <Button size="small" onClick={cancel}>
            {filesText("files.stop")}
          </Button>
        )}
      </div>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <FileLine
              file={file}
              shown={file.id === current}
              onShow={() => void withFiles((room) => room.showFile(session, file.id))}
              onRemove={() => void withFiles((room) => room.removeFile(session, file.id))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileLine({
  file: { name, status },
  shown,
  onShow,
  onRemove,
}: {
  file: OpenedFile;
  shown: boolean;
  onShow: () => void;
  onRemove: () => void;
}): ReactElement {
  if (status.kind === "refused")
    return (
      <Bar
        intent="error"
        actions={
          <Button size="small" appearance="subtle" onClick={onRemove}>
            {filesText("files.remove", { name })}
          </Button>
        }
      >
        <p>{filesText(`files.refused.${status.reason}`, { name })}</p>
      </Bar>
    );
  const ready = status.kind === "read" || status.kind === "saved";
  return (
    <div className="file">
      <button
        type="button"
        className="file-open"
        aria-current={shown}
        aria-disabled={!ready}
        onClick={ready ? onShow : undefined}
      >
        {status.kind === "saved" && <CheckIcon />}
        <span className="file-name">{name}</span>
        <span className="file-status">{statusText(status)}</span>
      </button>
      <Button
        size="small"
        appearance="subtle"
        icon={<CrossIcon />}
        aria-label={filesText("files.remove", { name })}
        title={filesText("files.remove", { name })}
        onClick={onRemove}
      />
    </div>
  );
}

function statusText(status: Exclude<FileStatus, { kind: "refused" }>): string {
  return filesText(status.kind === "opening" ? "files.isOpening" : `files.${status.kind}`);
}
