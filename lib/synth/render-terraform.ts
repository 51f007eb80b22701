import * as cdktf from 'cdktf';
import { createLocalBackends } from './local-backends';
import type { RenderedTerraform } from './rendered-program';
import type { TerraformStaging } from './write/terraform-staging';

/** Renders every stack once. */
export function renderTerraform(app: cdktf.App, staging: TerraformStaging): RenderedTerraform {
  const constructs = app.node.findAll();
  const stacks = constructs.filter(cdktf.TerraformStack.isStack);
  createLocalBackends(stacks);
  return {
    stacks: stacks.length,
    resources: constructs.filter((construct) => cdktf.TerraformResource.isTerraformResource(construct)).length,
    files: staging.render(app),
  };
}
