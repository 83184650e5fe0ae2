export * from "./words";
export * from "./table";
export * from "./remarks";
export * from "./document";
export * from "./output";
export * from "./template";
