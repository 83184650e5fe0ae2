import { Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Task } from "../../../notice/document";
import { Section } from "../../parts/Section";
import { useSession } from "../../session/session-context";
import { keepNotice } from "../state/kept-notice";
import type { NoticeDraft } from "../state/notice-draft";
import { noticeText } from "../state/texts";

const NEW_TASK: Task = { to: "", what: "", due: "" };

/** The work that the document gives out: a list of the workbook, with proposals from what fell or missed its target. */
export function TaskSection({ draft }: { draft: NoticeDraft }): ReactElement {
  const session = useSession();
  const { tasks, withTasks, proposed } = draft;
  const keep = (list: readonly Task[]): void => void keepNotice(session, { tasks: list });
  return (
    <Section title={noticeText("notice.tasks", { n: tasks.length })}>
      {tasks.length > 0 && (
        <Checkbox
          checked={withTasks}
          onChange={(_, { checked }) => void keepNotice(session, { withTasks: checked === true })}
          label={noticeText("notice.withTasks")}
        />
      )}
      {tasks.length === 0 && <p className="hint">{noticeText("notice.noTasks")}</p>}
      <ol className="tasks">
        {tasks.map((task, index) => (
          <li key={index}>
            <TaskFields
              task={task}
              onChange={(next) => keep(tasks.map((one, at) => (at === index ? next : one)))}
              onRemove={() => keep(tasks.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      {proposed.length > 0 && (
        <div className="proposed">
          <p className="hint">{noticeText("notice.proposedTasks")}</p>
          {proposed.map((task) => (
            <div key={task.what} className="remark-line">
              <span>{task.what}</span>
              <Button size="small" onClick={() => keep([...tasks, task])}>
                {noticeText("notice.takeTask")}
              </Button>
            </div>
          ))}
        </div>
      )}
      <Button size="small" onClick={() => keep([...tasks, NEW_TASK])}>
        {noticeText("notice.addTask")}
      </Button>
    </Section>
  );
}

/** A task; kept when a field is left. */
function TaskFields({
  task,
  onChange,
  onRemove,
}: {
  task: Task;
  onChange: (task: Task) => void;
  onRemove: () => void;
}): ReactElement {
  const [typed, setTyped] = useState(task);
  useEffect(() => setTyped(task), [task]);
  const done = (): void => {
    if (JSON.stringify(typed) !== JSON.stringify(task)) onChange(typed);
  };
  return (
    <div className="task">
      <Field label={noticeText("notice.taskWhat")}>
        <Textarea
          resize="vertical"
          value={typed.what}
          onChange={(_, { value }) => setTyped({ ...typed, what: value })}
          onBlur={done}
        />
      </Field>
      <div className="fields fields-two">
        <Field label={noticeText("notice.taskTo")}>
          <Input
            value={typed.to}
            onChange={(_, { value }) => setTyped({ ...typed, to: value })}
            onBlur={done}
          />
        </Field>
        <Field label={noticeText("notice.taskDue")}>
          <Input
            value={typed.due}
            placeholder={noticeText("notice.taskDueExample")}
            onChange={(_, { value }) => setTyped({ ...typed, due: value })}
            onBlur={done}
          />
        </Field>
      </div>
      <Button size="small" appearance="subtle" onClick={onRemove}>
        {noticeText("notice.removeTask")}
      </Button>
    </div>
  );
}
