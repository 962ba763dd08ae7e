/** What the operator has set for logins: parameters of the stack. */
export interface LoginLimits {
  /** Of one organization, at the same time. */
  liveFlows: number;
  /** From the start of a login to its end, whatever happens. */
  loginSeconds: number;
}

export function loginLimits(env: NodeJS.ProcessEnv = process.env): LoginLimits {
  return { liveFlows: Number(env.MAX_LIVE_FLOWS ?? 100), loginSeconds: Number(env.LOGIN_SECONDS ?? 1200) };
}
