/** Waiting for the screen ends when it shows what is asked for; how long that may take is no part of any test. */
if (typeof document !== "undefined") {
  const { configure } = jest.requireActual<{ configure(options: { asyncUtilTimeout: number }): void }>(
    "@testing-library/dom",
  );
  configure({ asyncUtilTimeout: 15_000 });
}
