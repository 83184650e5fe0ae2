import ts from "typescript";

/** One small fault: a piece of a source file put in place of another, as a slip of the hand would. */
export interface Fault {
  file: string;
  /** From 1. */
  line: number;
  start: number;
  end: number;
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
const METHODS: Readonly<Record<string, string>> = {
  every: "some",
  some: "every",
  max: "min",
  min: "max",
  ceil: "floor",
  floor: "ceil",
  startsWith: "endsWith",
  endsWith: "startsWith",
};

/**
 * All faults of a file: limits moved by one, comparisons with and without their edge, conditions turned round, guards
 * left out, neighbours of methods. Types, imports and texts are left alone: no test of behaviour can see them.
 * @param file name to report
 */
export function faultsOf(file: string, text: string): Fault[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const faults: Fault[] = [];
  const add = (node: ts.Node, replacement: string): void => {
    const start = node.getStart();
    const { line } = source.getLineAndCharacterOfPosition(start);
    faults.push({ file, line: line + 1, start, end: node.getEnd(), original: node.getText(), replacement });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isTypeAliasDeclaration(node)) return;
    if (ts.isBinaryExpression(node) && !isText(node)) {
      const operator = node.operatorToken;
      for (const other of SWAPS[operator.getText()] ?? []) add(operator, other);
      if (operator.getText() === "??") add(node, node.left.getText());
    }
    if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false");
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true");
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText());
    if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText()})`);
    if (ts.isIfStatement(node))
      add(node.expression, isGuard(node) ? "false" : `!(${node.expression.getText()})`);
    if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
      const other = METHODS[node.name.text];
      if (other !== undefined && node.parent.expression === node) add(node.name, other);
      if (node.name.text === "filter" && node.parent.expression === node)
        add(node.parent, node.expression.getText());
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

/** The text with the fault in it. */
export function withFault(text: string, { start, end, replacement }: Fault): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
