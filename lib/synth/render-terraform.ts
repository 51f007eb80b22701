import * as cdktf from 'cdktf';
import type { RenderedTerraform } from './rendered-program';
import type { TerraformStaging } from './write/terraform-staging';

/** Renders every stack once. */
export function renderTerraform(app: cdktf.App, staging: TerraformStaging): RenderedTerraform {
  const constructs = app.node.findAll();
  return {
    stacks: constructs.filter((construct) => cdktf.TerraformStack.isStack(construct)).length,
    resources: constructs.filter((construct) => cdktf.TerraformResource.isTerraformResource(construct)).length,
    files: staging.render(app),
  };
}
