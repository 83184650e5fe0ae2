import ts from "typescript";

/** One small fault: a piece of a source file put in place of another, as a slip of the hand would. */
export interface Fault {
  file: string;
  /** From 1. */
  line: number;
  /** The expression that the fault changes, and what stands there instead. */
  start: number;
  end: number;
  text: string;
  /** The piece that is changed, and what it becomes, to be shown. */
  original: string;
  replacement: string;
}

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<="],
  "<=": ["<"],
  ">": [">="],
  ">=": [">"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
};

/** Methods whose neighbours are easily taken for them. */
const METHODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    every: "some",
    some: "every",
    max: "min",
    min: "max",
    ceil: "floor",
    floor: "ceil",
    startsWith: "endsWith",
    endsWith: "startsWith",
  }),
);

/**
 * All faults of a file: limits moved by one, weights taken away, comparisons with and without their edge, conditions
 * turned round, guards and calls left out, neighbours of methods. Types, imports and texts are left alone: no test of
 * behaviour can see them.
 * @param file name to report
 */
export function faultsOf(file: string, text: string): Fault[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const faults: Fault[] = [];
  const add = (node: ts.Node, replacement: string, inside: ts.Node = node): void => {
    const start = inside.getStart();
    const from = node.getStart() - start;
    const whole = inside.getText();
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    faults.push({
      file,
      line: line + 1,
      start,
      end: inside.getEnd(),
      text: whole.slice(0, from) + replacement + whole.slice(from + node.getText().length),
      original: node.getText(),
      replacement,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isTypeAliasDeclaration(node)) return;
    if (ts.isBinaryExpression(node) && !isText(node)) {
      const operator = node.operatorToken;
      for (const other of SWAPS[operator.getText()] ?? []) add(operator, other, node);
      if (operator.getText() === "??") add(node, node.left.getText());
    }
    if (ts.isNumericLiteral(node) && !isKey(node))
      add(node, isWeight(node) ? "0" : String(Number(node.text) + 1));
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false");
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true");
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText());
    if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText()})`);
    if (ts.isIfStatement(node))
      add(node.expression, isGuard(node) ? "false" : `!(${node.expression.getText()})`);
    if (ts.isExpressionStatement(node) && isPlainCall(node.expression)) add(node.expression, "undefined");
    if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
      const other = METHODS.get(node.name.text);
      const called = node.parent.expression === node;
      if (other !== undefined && called) add(node.name, other, wholeChain(node.parent));
      if (node.name.text === "filter" && called)
        add(node.parent, node.expression.getText(), wholeChain(node.parent));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** Joining texts is no arithmetic. */
function isText({ left, right, operatorToken }: ts.BinaryExpression): boolean {
  const literal = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return operatorToken.kind === ts.SyntaxKind.PlusToken && (literal(left) || literal(right));
}

/** `if (…) return …;` without an else: a rule that stands before all that follows. */
function isGuard({ thenStatement, elseStatement }: ts.IfStatement): boolean {
  const leaves = (node: ts.Statement | undefined): boolean =>
    node !== undefined &&
    (ts.isReturnStatement(node) || ts.isContinueStatement(node) || ts.isThrowStatement(node));
  const [first] = ts.isBlock(thenStatement) ? thenStatement.statements : [thenStatement];
  return elseStatement === undefined && leaves(first);
}

/** The key of `{ 1: a }` names, it counts nothing. */
function isKey(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  );
}

/** In a table of weights each line is there or it is not; by how much it weighs is no rule. */
function isWeight({ parent }: ts.Node): boolean {
  if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) return false;
  let at: ts.Node = parent.parent.parent;
  while (ts.isAsExpression(at)) at = at.parent;
  return ts.isVariableDeclaration(at) && at.name.getText() === "WEIGHT";
}

/** A call whose result nobody uses: it is there for what it does. */
function isPlainCall(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && node.expression.kind !== ts.SyntaxKind.SuperKeyword;
}

/** `a?.b.some(f)` ends as a whole where `a` is lacking. */
function wholeChain(call: ts.Expression): ts.Expression {
  let at = call;
  while (ts.isOptionalChain(at.parent) && at.parent.expression === at) at = at.parent;
  return at;
}

/** The text with the fault in it. */
export function withFault(text: string, { start, end, text: fault }: Fault): string {
  return text.slice(0, start) + fault + text.slice(end);
}
