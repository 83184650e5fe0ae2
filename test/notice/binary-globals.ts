import { TextDecoder, TextEncoder } from "node:util";

/**
 * jsdom knows no TextEncoder, and its Uint8Array is not the one that Node's own modules make: bytes that went through
 * both would not know each other. Import this before anything that zips.
 */
Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  Uint8Array: Object.getPrototypeOf(Buffer.prototype).constructor,
});
