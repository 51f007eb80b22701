import type { IResolver, ResolutionContext } from 'cdk8s';
import { holdsToken } from '../core/token-markers';

/**
 * Turns token objects of the Terraform engine into their text form. cdk8s would call their `resolve` without
 * the context it needs and fail with a message about neither engine; as text the token guard names the field.
 */
export class TerraformTokenResolver implements IResolver {
  public resolve(context: ResolutionContext): void {
    const { value } = context;
    if (typeof value?.resolve !== 'function') return;
    const text = String(value);
    if (holdsToken(text)) context.replaceValue(text);
  }
}
