/** Where the subnets of a network lie, for people with an address plan of their own. */
export interface SubnetBlocks {
  /** The blocks of the private subnets, one for each zone in the order of the zones, /16 to /28 each. */
  readonly privateCidrs: string[];
  /** The blocks of the public subnets, one for each zone in the order of the zones, /16 to /28 each. */
  readonly publicCidrs: string[];
}
