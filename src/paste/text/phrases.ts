import { foldWords } from "./fold";

interface Node<T> {
  next: Map<string, Node<T>>;
  value: T | null;
}

/** Phrases found by their folded words, the longest first. */
export interface PhraseTree<T> {
  /** What the whole sequence of words stands for, or null. */
  whole(words: readonly string[]): T | null;
  /**
   * The longest phrase that begins at a position.
   * @param wordAt folded word at a position, null where there is none
   * @returns its value and its length in words
   */
  longest(wordAt: (index: number) => string | null, from: number): { value: T; length: number } | null;
}

/** Builds the tree; of two equal phrases `merge` keeps both or one. */
export function phraseTree<T>(
  phrases: Iterable<readonly [string, T]>,
  merge: (kept: T, added: T) => T = (kept) => kept,
): PhraseTree<T> {
  const root: Node<T> = { next: new Map(), value: null };
  for (const [phrase, value] of phrases) {
    let node = root;
    const words = foldWords(phrase);
    if (words.length === 0) continue;
    for (const word of words) {
      let child = node.next.get(word);
      if (!child) {
        child = { next: new Map(), value: null };
        node.next.set(word, child);
      }
      node = child;
    }
    node.value = node.value === null ? value : merge(node.value, value);
  }
  return {
    whole(words) {
      let node: Node<T> | undefined = root;
      for (const word of words) {
        node = node.next.get(word);
        if (!node) return null;
      }
      return node.value;
    },
    longest(wordAt, from) {
      let node: Node<T> | undefined = root;
      let best: { value: T; length: number } | null = null;
      for (let length = 0; ;) {
        const word = wordAt(from + length);
        node = word === null ? undefined : node.next.get(word);
        if (!node) return best;
        length += 1;
        if (node.value !== null) best = { value: node.value, length };
      }
    },
  };
}
