/** How a pod leaves: the three times must fit into each other, or requests are lost at each rollout. */
export interface PodShutdown {
  /** Seconds that the container goes on serving after the pod was told to leave. */
  readonly preStopSeconds: number;
  /** Seconds in which the load balancer stops sending and lets connections end. */
  readonly drainSeconds: number;
  /** Seconds after which the container is killed. */
  readonly graceSeconds: number;
}

/** Behind a load balancer: it needs a while to hear of the pod leaving, and until then it sends requests. */
export const BEHIND_LOAD_BALANCER: PodShutdown = { preStopSeconds: 20, drainSeconds: 30, graceSeconds: 60 };

/** Inside the cluster: only the proxies of its nodes have to hear of it. */
export const INSIDE_CLUSTER: PodShutdown = { preStopSeconds: 5, drainSeconds: 0, graceSeconds: 30 };

/** Nobody sends anything. */
export const UNREACHED: PodShutdown = { preStopSeconds: 0, drainSeconds: 0, graceSeconds: 30 };
