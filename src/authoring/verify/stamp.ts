import { createHash } from 'node:crypto'
import { Null, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  ContentInfo,
  MessageImprint,
  SignedData,
  TSTInfo,
  TimeStampReq,
  TimeStampResp,
} from 'pkijs'

/** What a time stamp proves: that a text was there at an instant (ISO 8601), said by who signed it. */
export type Stamp = { at: string; by: string } | { wrong: string }

const sha256 = '2.16.840.1.101.3.4.2.1'
const commonName = '2.5.4.3'

/** What is asked of a time stamping authority for a text: its digest, and nothing else of it (RFC 3161, 2.4.1). */
export function stampRequest(text: string): Uint8Array {
  const valueHex = new Uint8Array(createHash('sha256').update(text).digest())
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256, algorithmParams: new Null() }),
    hashedMessage: new OctetString({ valueHex }),
  })
  const request = new TimeStampReq({ version: 1, messageImprint, certReq: true })
  return new Uint8Array(request.toSchema().toBER())
}

/**
 * Reads the answer to `stampRequest` (RFC 3161, 2.4.2), and checks that it is signed and of this very text. Whether who
 * signed can be trusted is for people to judge.
 */
export async function readStamp(answer: Uint8Array, text: string): Promise<Stamp> {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(answer))
    if (status.status > 1 || !timeStampToken)
      return { wrong: `The service gave no stamp (status ${status.status}).` }
    const signed = new SignedData({
      schema: new ContentInfo({ schema: timeStampToken.toSchema() }).content as unknown,
    })
    const info = TSTInfo.fromBER(
      new Uint8Array(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0)),
    )
    const data = new Uint8Array(Buffer.from(text)).buffer
    if (!(await signed.verify({ signer: 0, data, checkChain: false })))
      return { wrong: 'It is of another text, or its signature is not right.' }
    const [certificate] = signed.certificates ?? []
    const names = certificate && 'subject' in certificate ? certificate.subject.typesAndValues : []
    const by = names.find(({ type }) => String(type) === commonName)?.value.valueBlock.value
    return { at: info.genTime.toISOString(), by: by === undefined ? 'somebody without a name' : String(by) }
  } catch {
    return { wrong: 'It is no time stamp that can be read, or it is of another text.' }
  }
}
