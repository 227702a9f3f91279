// Who opens a store that asks for it. Given by whoever reads the environment; never part of an address, a log or an error.

export interface StoreCredentials {
  readonly user?: string
  readonly password?: string
  readonly database?: string
}

/** The credentials that an environment holds: WHENCE_NEO4J_USER, WHENCE_NEO4J_PASSWORD, WHENCE_NEO4J_DATABASE. */
export const credentialsOf = (environment: Readonly<Record<string, string | undefined>>): StoreCredentials => {
  const { WHENCE_NEO4J_USER: user, WHENCE_NEO4J_PASSWORD: password, WHENCE_NEO4J_DATABASE: database } = environment
  return { ...(user && { user }), ...(password && { password }), ...(database && { database }) }
}
