/** A value of GitHub's expression language, as far as conditions and defaults of an action need it. */
export type ExpressionValue = string | number | boolean | null;

/** What names and functions stand for: `env.X`, `github.token`, and `always()`, `success()`, … */
export interface ExpressionScope {
  lookup(context: string, name: string): ExpressionValue;
  call(name: string): boolean | undefined;
}

const TOKEN = /\s*(?:('(?:[^']|'')*')|(&&|\|\||==|!=|[!().])|([A-Za-z_][\w-]*)|(-?\d+(?:\.\d+)?))/y;

/**
 * Evaluates an expression: literals, `context.name`, functions without arguments, `!`, `==`, `!=`, `&&`, `||` and
 * parentheses. Throws an `Error` at anything else, so that nothing is taken to be true by accident.
 */
export function evaluateExpression(expression: string, scope: ExpressionScope): ExpressionValue {
  return new Evaluation(tokenize(expression), scope).run();
}

/** A condition holds unless its value is false, 0, empty or null. */
export function isTruthy(value: ExpressionValue): boolean {
  return value !== null && value !== '' && value !== 0 && value !== false;
}

/** Replaces each `${{ … }}` of a text by its value, as the runner does in an input's default. */
export function expandExpressions(text: string, scope: ExpressionScope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_whole, expression: string) =>
    String(evaluateExpression(expression, scope) ?? ''),
  );
}

function tokenize(expression: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = expression.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(expression);
    if (match === null) {
      throw new Error(`Not understood in the expression "${expression}": "${expression.slice(at)}"`);
    }
    tokens.push(match[0].trimStart());
  }
  return tokens;
}

class Evaluation {
  readonly #tokens: readonly string[];
  readonly #scope: ExpressionScope;
  #at = 0;

  constructor(tokens: readonly string[], scope: ExpressionScope) {
    this.#tokens = tokens;
    this.#scope = scope;
  }

  run(): ExpressionValue {
    const value = this.#or();
    if (this.#at < this.#tokens.length) {
      throw new Error(`Unexpected "${this.#tokens[this.#at]}" in an expression`);
    }
    return value;
  }

  #or(): ExpressionValue {
    let value = this.#and();
    while (this.#take('||')) {
      const right = this.#and();
      value = isTruthy(value) ? value : right;
    }
    return value;
  }

  #and(): ExpressionValue {
    let value = this.#comparison();
    while (this.#take('&&')) {
      const right = this.#comparison();
      value = isTruthy(value) ? right : value;
    }
    return value;
  }

  #comparison(): ExpressionValue {
    const left = this.#unary();
    if (this.#take('==')) {
      return areEqual(left, this.#unary());
    }
    return this.#take('!=') ? !areEqual(left, this.#unary()) : left;
  }

  #unary(): ExpressionValue {
    if (this.#take('!')) {
      return !isTruthy(this.#unary());
    }
    if (this.#take('(')) {
      const value = this.#or();
      this.#expect(')');
      return value;
    }
    return this.#primary(this.#next());
  }

  #primary(token: string): ExpressionValue {
    if (token.startsWith("'")) {
      return token.slice(1, -1).replaceAll("''", "'");
    }
    if (/^-?\d/.test(token)) {
      return Number(token);
    }
    if (token === 'true' || token === 'false' || token === 'null') {
      return token === 'null' ? null : token === 'true';
    }
    if (this.#take('(')) {
      this.#expect(')');
      const value = this.#scope.call(token.toLowerCase());
      if (value === undefined) {
        throw new Error(`Unknown function "${token}" in an expression`);
      }
      return value;
    }
    this.#expect('.');
    return this.#scope.lookup(token.toLowerCase(), this.#next());
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) {
      throw new Error('An expression ends too early');
    }
    this.#at += 1;
    return token;
  }

  #take(token: string): boolean {
    const isNext = this.#tokens[this.#at] === token;
    this.#at += isNext ? 1 : 0;
    return isNext;
  }

  #expect(token: string): void {
    if (!this.#take(token)) {
      throw new Error(`An expression needs "${token}" before "${this.#tokens[this.#at] ?? 'its end'}"`);
    }
  }
}

/** Texts are compared without regard to case; values of different kinds as numbers, as GitHub documents it. */
function areEqual(left: ExpressionValue, right: ExpressionValue): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    return left.toUpperCase() === right.toUpperCase();
  }
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}
