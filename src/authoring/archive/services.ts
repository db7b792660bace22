/** What is asked for copies, each by its address alone: another service that speaks like it can be named in its place. */
export const services = {
  /** https://archive.org/help/wayback_api.php */
  availability: 'https://archive.org/wayback/available',
  /** A TimeGate of Memento (RFC 7089, 2.1): the address of a document is put behind it. */
  timegate: 'https://web.archive.org/web/',
  /** Save Page Now 2. It asks who one is: keys are at https://archive.org/account/s3.php */
  save: 'https://web.archive.org/save',
}

export type ServiceName = keyof typeof services
export type Services = Record<ServiceName, string>
