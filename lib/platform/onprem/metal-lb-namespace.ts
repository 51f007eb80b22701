/** Where MetalLB's manifests and chart install it (metallb.io/installation, read 2026-11). */
export const DEFAULT_METAL_LB_NAMESPACE = 'metallb-system';
