import type { LoginLimits } from '../lib/flow/start.ts';

/** What the operator has set for logins: parameters of the stack. */
export function loginLimits(env: NodeJS.ProcessEnv = process.env): LoginLimits {
  return { liveFlows: Number(env.MAX_LIVE_FLOWS ?? 100), loginSeconds: Number(env.LOGIN_SECONDS ?? 1200) };
}
