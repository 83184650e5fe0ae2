/** Set by the build: mark of the style elements that the page's policy allows. */
declare const __STYLE_NONCE__: string;
/** Set by the build: version of the add-in. */
declare const __VERSION__: string;
/** A style sheet beside its component; the build makes a file of it. */
declare module "*.css";
