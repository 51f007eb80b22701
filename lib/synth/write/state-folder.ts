/** Where kasane keeps what is no output: the lock, the list of written files, local Terraform state. */
export function stateFolder(): string {
  return '.kasane';
}
