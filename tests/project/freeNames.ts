// Names that a script takes from outside: identifiers that no scope of its own declares.
import type { AnyNode, Function as FunctionNode, Program } from "acorn";

export interface FreeNames {
  /** Read, called or written. */
  used: Set<string>;
  /** Looked at under typeof, which is harmless where the name is missing. */
  probed: Set<string>;
}

type Scopes = readonly ReadonlySet<string>[];

export function freeNames(program: Program): FreeNames {
  const found: FreeNames = { used: new Set(), probed: new Set() };
  visitAll(program.body, [new Set([...varNames(program.body), ...lexicalNames(program.body)])], found);
  return found;
}

function visitAll(nodes: readonly AnyNode[], scopes: Scopes, found: FreeNames): void {
  for (const node of nodes) visit(node, scopes, found);
}

function visit(node: AnyNode, scopes: Scopes, found: FreeNames): void {
  switch (node.type) {
    case "Identifier":
      if (isFree(node.name, scopes)) found.used.add(node.name);
      return;
    case "UnaryExpression":
      if (node.operator === "typeof" && node.argument.type === "Identifier") {
        if (isFree(node.argument.name, scopes)) found.probed.add(node.argument.name);
        return;
      }
      return visit(node.argument, scopes, found);
    case "MemberExpression":
      return visitAll(node.computed ? [node.object, node.property] : [node.object], scopes, found);
    case "Property":
    case "MethodDefinition":
      return visitAll(node.computed ? [node.key, node.value] : [node.value], scopes, found);
    case "LabeledStatement":
      return visit(node.body, scopes, found);
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
      return;
    default:
      return visitAll(childrenOf(node), withOwnNames(node, scopes), found);
  }
}

function isFree(name: string, scopes: Scopes): boolean {
  return scopes.every((scope) => !scope.has(name));
}

/** The scopes inside a node: a function, class, block, loop or catch brings names of its own. */
function withOwnNames(node: AnyNode, scopes: Scopes): Scopes {
  const names = ownNames(node);
  return names.length === 0 ? scopes : [...scopes, new Set(names)];
}

function ownNames(node: AnyNode): string[] {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return functionNames(node);
    case "ClassExpression":
      return patternNames(node.id ?? null);
    case "BlockStatement":
      return lexicalNames(node.body);
    case "SwitchStatement":
      return lexicalNames(node.cases.flatMap(({ consequent }) => consequent));
    case "ForStatement":
      return lexicalNames(node.init ? [node.init] : []);
    case "ForInStatement":
    case "ForOfStatement":
      return lexicalNames([node.left]);
    case "CatchClause":
      return patternNames(node.param ?? null);
    default:
      return [];
  }
}

function functionNames(node: FunctionNode): string[] {
  return [
    ...(node.type === "FunctionExpression" ? patternNames(node.id ?? null) : []),
    ...(node.type === "ArrowFunctionExpression" ? [] : ["arguments"]),
    ...node.params.flatMap(patternNames),
    ...varNames([node.body]),
  ];
}

/** What let, const, class and function declare right here. */
function lexicalNames(statements: readonly AnyNode[]): string[] {
  return statements.flatMap((node) => {
    if (node.type === "VariableDeclaration") return declaredNames(node);
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") return patternNames(node.id);
    return [];
  });
}

/** What var declares here and in the blocks below, which belongs to the whole function. */
function varNames(nodes: readonly AnyNode[]): string[] {
  return nodes.flatMap((node) => {
    if (isFunction(node)) return [];
    const own = node.type === "VariableDeclaration" && node.kind === "var" ? declaredNames(node) : [];
    return [...own, ...varNames(childrenOf(node))];
  });
}

function declaredNames(node: AnyNode & { type: "VariableDeclaration" }): string[] {
  return node.declarations.flatMap(({ id }) => patternNames(id));
}

function patternNames(pattern: AnyNode | null): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((part) =>
        patternNames(part.type === "RestElement" ? part : part.value),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap(patternNames);
    case "RestElement":
      return patternNames(pattern.argument);
    case "AssignmentPattern":
      return patternNames(pattern.left);
    default:
      return [];
  }
}

function isFunction(node: AnyNode): boolean {
  return (
    node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression"
  );
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
