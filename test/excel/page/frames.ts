/** Control of how often the grid is drawn. */
export interface Frames {
  /** Draws at once what waits to be drawn, and what that asks for. */
  draw(): void;
}

/** A frame that is drawn may ask for the next; so many are enough for everything to be where it belongs. */
const ROUNDS = 3;

/**
 * Lets the page draw at most once in `pause` ms. Without a graphics card every frame of the grid is painted by the
 * processor, which is more than half of what a request costs; where nobody looks, few frames do.
 */
export function drawSeldom(pause: number): Frames {
  const waiting = new Map<number, FrameRequestCallback>();
  let last = 0;
  let timer: number | null = null;
  const round = (): void => {
    const due = [...waiting.values()];
    waiting.clear();
    for (const callback of due) callback(performance.now());
  };
  const tick = (): void => {
    timer = null;
    round();
  };
  window.requestAnimationFrame = (callback) => {
    last += 1;
    waiting.set(last, callback);
    timer ??= window.setTimeout(tick, pause);
    return last;
  };
  window.cancelAnimationFrame = (handle) => void waiting.delete(handle);
  return {
    draw: () => {
      for (let i = 0; i < ROUNDS; i += 1) round();
    },
  };
}

/** Every frame of the screen. */
export const drawAlways: Frames = { draw: () => undefined };
