import { Cidr } from './cidr';

/** The addresses that no network routes to the internet, RFC 1918. */
const PRIVATE_BLOCKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((block) => Cidr.parse(block));

/** Whether every address of the block is a private IPv4 address. */
export function isPrivateBlock(block: Cidr): boolean {
  return PRIVATE_BLOCKS.some((privateBlock) => privateBlock.contains(block));
}
