import { App, Chart, IResolver, ResolutionContext } from 'cdk8s';
import { holdsToken } from '../core/token-markers';

const RESOLVER = Symbol.for('kasane.TerraformTokenResolver');

/**
 * Turns token objects of the Terraform engine into their text form. cdk8s would call their `resolve` without
 * the context it needs and fail with a message about neither engine; as text the token guard names the field.
 */
export class TerraformTokenResolver implements IResolver {
  /** Gives the app of a chart such a resolver, unless it has one: it may be an app that somebody else made. */
  public static ensure(chart: Chart): void {
    const { resolvers } = App.of(chart);
    if (resolvers?.some((resolver) => RESOLVER in resolver)) return;
    resolvers?.unshift(new TerraformTokenResolver());
  }

  constructor() {
    Object.defineProperty(this, RESOLVER, { value: true });
  }

  public resolve(context: ResolutionContext): void {
    const { value } = context;
    if (typeof value?.resolve !== 'function') return;
    const text = String(value);
    if (holdsToken(text)) context.replaceValue(text);
  }
}
