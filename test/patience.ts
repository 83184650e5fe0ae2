/**
 * How long a machine takes is no part of any test: one that hangs is stopped after two minutes, and waiting for the
 * screen ends when it shows what is asked for.
 */
jest.setTimeout(120_000);

if (typeof document !== "undefined") {
  const { configure } = jest.requireActual<{ configure(options: { asyncUtilTimeout: number }): void }>(
    "@testing-library/dom",
  );
  configure({ asyncUtilTimeout: 60_000 });
}
