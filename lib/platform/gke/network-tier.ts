/** How traffic travels between the internet and the region (cloud.google.com/network-tiers/docs/overview, read 2026-11). */
export enum NetworkTier {
  /** Over Google's network from the point nearest to the client. */
  PREMIUM = 'Premium',
  /** Over the internet up to the region; cheaper. */
  STANDARD = 'Standard',
}
