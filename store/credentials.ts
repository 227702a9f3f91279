// Who opens a store that asks for it. Given by whoever reads the environment; never part of an address, a log or an error.

export interface StoreCredentials {
  readonly user?: string
  readonly password?: string
  readonly database?: string
}
