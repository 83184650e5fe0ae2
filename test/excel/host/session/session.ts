import type { Author, BookEvent } from "../../book/events";
import { CellEdit } from "./cell-edit";
import { Channel } from "../channel";
import { appContext } from "../context";
import { EventFeed } from "./event-feed";
import type { Fault, RequestRecord } from "./faults";
import { FaultPlan, isCleanUp, isService, membersOf } from "./faults";
import type { CallResult } from "./pending-calls";
import { PendingCalls } from "./pending-calls";
import { Processor } from "../processor";
import type { BatchRequest, Json, JsonObject } from "../protocol";
import { RequestFlag, bytesOf } from "../protocol";
import { KeptObjects } from "./kept-objects";
import { RunningCommands } from "./running-commands";
import type { SessionOptions } from "./options";
import type { Scope, Services } from "../scope";
import { createRegistry, createServices } from "../types";

/** Requests and answers above this size are refused, as Excel for the web does. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const DISPATCH = { richApi: 93, saveSettings: 76, refreshSettings: 75, commandCompleted: 94 } as const;

/** Flag of a call: error values among the arguments reach the function. Without one among them it changes nothing. */
const ERRORS_AS_ARGUMENTS = 4;

const told = (body: string): JsonObject => ({ Data: [200, ["CONTENT-TYPE", "application/json"], body] });

/** One add-in window on a book: its channel, its kept objects, its faults and its share of the events. */
export class Session {
  readonly faults = new FaultPlan();
  readonly requests: RequestRecord[] = [];
  readonly missing = new Map<string, number>();
  readonly unknownMethods: number[] = [];
  readonly ready: Promise<void>;
  private readonly channel: Channel;
  private readonly processor: Processor;
  private readonly calls = new PendingCalls();
  private readonly feed: EventFeed;
  private readonly kept = new KeptObjects();
  private readonly commands = new RunningCommands();
  private readonly edit = new CellEdit();
  private functionsReady = false;
  private markReady: () => void = () => undefined;
  private pane: "Visible" | "Background" = "Visible";

  constructor(private readonly options: SessionOptions) {
    this.ready = new Promise((resolve) => {
      this.markReady = resolve;
    });
    const { book } = options;
    this.channel = new Channel({
      post: options.post,
      origin: options.origin,
      broken: options.broken,
      handlers: {
        context: () => appContext({ ...options.context, settings: book.documentSettings }),
        execute: (id, data) => this.execute(id, data),
        notified: () => undefined,
      },
    });
    this.processor = new Processor(createRegistry(), { kind: "Workbook" }, createServices());
    this.feed = new EventFeed(options.author, (entries) => {
      this.channel.fire("richApiMessage", { ArrayData: entries });
    });
    book.subscribe((event, author) => this.hear(event, author));
  }

  receive(text: string): void {
    void this.channel.receive(text);
  }

  order(fault: Fault): void {
    this.faults.order(fault);
  }

  setEditing(active: boolean): void {
    this.edit.set(active);
  }

  isEditing(): boolean {
    return this.edit.active;
  }

  areFunctionsReady(): boolean {
    return this.functionsReady;
  }

  keptObjects(): number {
    return this.kept.all().length;
  }

  paneState(): "Visible" | "Background" {
    return this.pane;
  }

  /** Opens or closes the pane from Excel's side and tells the add-in. */
  setPane(state: "Visible" | "Background"): void {
    this.pane = state;
    this.options.paneChanged(state);
    this.feed.send(65539, "", { visibility: state === "Visible" ? "Visible" : "Hidden" });
  }

  /** Calls a custom function exactly as Excel does: a message to the add-in's own runtime. */
  callFunction(
    id: string,
    args: Json[],
    address: string,
    parameterAddresses: Json,
    done: (result: CallResult) => void,
  ): void {
    const call = this.calls.open(done);
    this.feed.queue(
      1,
      1000,
      "",
      JSON.stringify([call, id, args, address, ERRORS_AS_ARGUMENTS, parameterAddresses]),
    );
  }

  /** A streaming or cancelable call; answers keep coming until `cancelFunction`. */
  streamFunction(id: string, args: Json[], address: string, done: (result: CallResult) => void): number {
    const call = this.calls.open(done, true);
    this.feed.queue(1, 1000, "", JSON.stringify([call, id, args, address, 3, null]));
    return call;
  }

  cancelFunction(call: number): void {
    this.calls.close(call);
    this.feed.queue(1, 1001, "", JSON.stringify({ invocationId: call }));
  }

  /** A ribbon button with an ExecuteFunction action; resolves when the add-in calls `event.completed()`. */
  runCommand(name: string, control: string): Promise<number> {
    return this.commands.start(name, control, (payload) => this.channel.fire("appCommandInvoked", payload));
  }

  /** The path of a keyboard shortcut. */
  runAction(name: string): void {
    this.feed.queue(2, 1000, "", JSON.stringify([name, null]));
  }

  private async execute(dispatch: number, data: JsonObject): Promise<JsonObject> {
    const { book } = this.options;
    switch (dispatch) {
      case DISPATCH.richApi: {
        const parts = Array.isArray(data.ArrayData) ? data.ArrayData : [];
        return this.batch(String(parts[4] ?? ""), Number(parts[6] ?? 0));
      }
      case DISPATCH.saveSettings: {
        if (this.edit.active) return { Error: 5004 };
        const given = data.DdaSettingsMethod;
        const pairs =
          typeof given === "object" && given !== null && !Array.isArray(given) ? given.Properties : [];
        book.documentSettings = (Array.isArray(pairs) ? pairs : []).flatMap((pair) =>
          Array.isArray(pair) ? [[String(pair[0]), String(pair[1])] as [string, string]] : [],
        );
        this.options.changed();
        return {};
      }
      case DISPATCH.refreshSettings:
        return { Properties: { Settings: book.documentSettings.map(([Name, Value]) => ({ Name, Value })) } };
      case DISPATCH.commandCompleted: {
        this.commands.complete(String(data[0]), Number(data[1] ?? 0));
        return {};
      }
      default:
        this.unknownMethods.push(dispatch);
        this.options.changed();
        return {};
    }
  }

  private async batch(body: string, flags: number): Promise<JsonObject> {
    const request = JSON.parse(body) as BatchRequest;
    if (isService(request) || isCleanUp(request)) {
      return told(JSON.stringify(await this.run(request, () => undefined, [])));
    }
    const started = performance.now();
    const members: string[] = [];
    const plan = this.faults.next(membersOf(request));
    const record: RequestRecord = {
      number: this.requests.length + 1,
      author: this.options.author,
      members,
      flags,
      bytes: bytesOf(body),
      answerBytes: 0,
      milliseconds: 0,
      error: null,
    };
    this.requests.push(record);
    const refuse = (code: number): JsonObject => {
      record.error = String(code);
      record.members = membersOf(request);
      record.milliseconds = performance.now() - started;
      this.options.changed();
      return { Error: code };
    };
    if (this.edit.active) {
      if ((flags & RequestFlag.delayForCellEdit) === 0) return refuse(5004);
      await this.edit.over();
    }
    if (record.bytes > PAYLOAD_LIMIT) return refuse(5103);
    const transport = plan.transport();
    if (transport !== null) return refuse(transport);
    for (const name of plan.sheetsToDelete()) {
      const sheet = this.options.book.findSheet(name);
      if (sheet) this.options.book.deleteSheet(sheet, "another person");
    }
    const answer = await this.run(request, (member) => plan.before(member), members);
    plan.done();
    const text = JSON.stringify(answer);
    record.answerBytes = bytesOf(text);
    record.error = answer.Error?.Code ?? null;
    record.milliseconds = performance.now() - started;
    this.options.changed();
    if (record.answerBytes > PAYLOAD_LIMIT) return refuse(5104);
    return told(text);
  }

  /** Batches of all windows run one after the other, as on Excel's own thread. */
  private run(request: BatchRequest, before: (member: string) => void, members: string[]) {
    return this.options.book.inTurn(() =>
      this.processor.run(request, this.scope(), {
        before: (member) => {
          members.push(member);
          before(member);
        },
        missing: (member) => {
          this.missing.set(member, (this.missing.get(member) ?? 0) + 1);
          this.options.changed();
        },
        broken: this.options.broken,
      }),
    );
  }

  private scope(): Scope {
    const { book, author } = this.options;
    return {
      book,
      author,
      region: book.region,
      range: (sheet, box) => this.kept.range(sheet, box),
      keep: (object) => this.kept.keep(object),
      release: (reference) => this.kept.release(reference),
      keptReferences: () => this.kept.all(),
      kept: (reference) => this.kept.find(reference),
      listen: () => this.feed.listen(),
      eventRange: (reference) => this.feed.range(reference),
      services: this.services(),
    };
  }

  private services(): Services {
    const { ribbonChanged } = this.options;
    return {
      functionsReady: () => {
        this.functionsReady = true;
        this.markReady();
      },
      functionResult: (id, ok, value, code) => this.calls.settle(id, ok, value, code),
      actionsReady: () => undefined,
      paneState: () => this.pane,
      setPaneState: (state) => this.setPane(state === "Visible" ? "Visible" : "Background"),
      startState: () => this.options.book.startState,
      setStartState: (state) => {
        this.options.book.startState = state;
        this.options.changed();
      },
      setButtonEnabled: (id, enabled) => ribbonChanged({ kind: "button", id, enabled }),
      setTabVisible: (id, visible) => ribbonChanged({ kind: "tab", id, visible }),
      createRibbon: (json) => ribbonChanged({ kind: "created", json }),
    };
  }

  private hear(event: BookEvent, author: Author): void {
    if (event.kind === "shifted") this.kept.follow(event.sheet, event.box, event.direction);
    if (event.kind === "editing") this.setEditing(event.active);
    this.feed.hear(event, author, this.options.book);
  }
}
