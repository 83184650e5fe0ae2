import type { Json, JsonObject } from "./protocol";

/**
 * The parent-frame side of the channel that Office.js opens from inside Excel for the web: JSON texts sent by
 * postMessage. Requests come from the add-in's frame; answers and events go back.
 */
interface Message {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data: Json;
}

const MESSAGE = { request: 0, answer: 1 } as const;
const ACTION = { call: 0, subscribe: 1, unsubscribe: 2 } as const;
const ANSWER = { call: 0, event: 1 } as const;

interface ChannelHandlers {
  /** Answers what the add-in needs to know when it starts. */
  context(): JsonObject;
  /** Runs a method of the common API, or a batch. A number other than 0 in `Error` is a transport error. */
  execute(dispatchId: number, data: JsonObject): Promise<JsonObject>;
  notified(data: Json): void;
}

export interface ChannelOptions {
  /** Delivers a text to the add-in's frame. */
  post(text: string): void;
  /** Origin that the add-in was told to trust. */
  origin: string;
  handlers: ChannelHandlers;
  /** Faults of the host itself, never of the add-in. */
  broken(error: unknown): void;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readMessage(text: string): Message | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(parsed) || parsed._messageType !== MESSAGE.request) return null;
  return {
    _messageType: MESSAGE.request,
    _actionName: String(parsed._actionName),
    _actionType: Number(parsed._actionType),
    _conversationId: String(parsed._conversationId),
    _correlationId: Number(parsed._correlationId),
    _data: parsed._data ?? null,
  };
}

export class Channel {
  private readonly subscriptions = new Map<string, Message>();

  constructor(private readonly options: ChannelOptions) {}

  /** Raises an event that the add-in subscribed to; false when nobody listens. */
  fire(name: string, payload: Json): boolean {
    const subscription = this.subscriptions.get(name);
    if (!subscription) return false;
    this.send(subscription, ANSWER.event, payload);
    return true;
  }

  /** Takes a text from the add-in's frame; anything that is not a request is ignored. */
  async receive(text: string): Promise<void> {
    const message = readMessage(text);
    if (!message) return;
    try {
      await this.answer(message);
    } catch (error) {
      this.options.broken(error);
      this.send(message, ANSWER.call, { Version: 1, Error: 5001 });
    }
  }

  private async answer(message: Message): Promise<void> {
    const { handlers } = this.options;
    if (message._actionType === ACTION.subscribe) {
      this.subscriptions.set(message._actionName, message);
      this.send(message, ANSWER.call, { Error: 0 });
      return;
    }
    if (message._actionType === ACTION.unsubscribe) {
      this.subscriptions.delete(message._actionName);
      this.send(message, ANSWER.call, { Error: 0 });
      return;
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.send(message, ANSWER.call, handlers.context());
        return;
      case "executeMethod": {
        const data = isObject(message._data) ? message._data : {};
        const method = isObject(data.DdaMethod) ? data.DdaMethod : {};
        const answer = await handlers.execute(Number(method.DispatchId), data);
        this.send(message, ANSWER.call, { Version: 1, Error: 0, ...answer });
        return;
      }
      default:
        handlers.notified(message._data);
        this.send(message, ANSWER.call, null);
    }
  }

  private send(to: Message, responseType: number, data: Json): void {
    this.options.post(
      JSON.stringify({
        _messageType: MESSAGE.answer,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _origin: this.options.origin,
        _serializerVersion: 1,
        _data: data,
      }),
    );
  }
}
