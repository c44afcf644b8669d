import { make } from '../../page/dom'
import { say } from '../i18n/say'
import { ask } from '../page/pieces'

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}

const detectorClass = (globalThis as { BarcodeDetector?: new () => Detector }).BarcodeDetector
const pause = 250

/** Not every browser reads codes; where it does not, people type. */
export const canScan = () => detectorClass !== undefined && navigator.mediaDevices !== undefined

/** The text of the first code in front of the camera; null when it was closed. */
export async function scan(): Promise<string | null> {
  let stream: MediaStream | null = null
  let isOpen = true
  const answer = await ask<string>(say('record.scan'), (done) => {
    const video = make('video', { playsInline: true, muted: true })
    const words = make('p', { textContent: say('record.scanning') })
    void (async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
        video.srcObject = stream
        await video.play()
        const detector = new detectorClass!()
        while (isOpen) {
          const [code] = await detector.detect(video)
          if (code?.rawValue) return done(code.rawValue)
          await new Promise((again) => setTimeout(again, pause))
        }
      } catch {
        words.textContent = say('record.noCamera')
      }
    })()
    return [video, words]
  })
  isOpen = false
  ;(stream as MediaStream | null)?.getTracks().forEach((track) => track.stop())
  return answer
}

/** What a nameplate's code says: a JSON object, name=value pairs, "model serial" or the serial number alone. */
export function plateOf(code: string): { model?: string; serial: string } {
  const named = (pattern: RegExp) => pattern.exec(code)?.[1]?.trim()
  const model = named(/\bmodel["\s]*[:=]["\s]*([^"\s;,&}]+)/i)
  const serial = named(/\b(?:serial(?:number|_number|no)?|sn|pin)["\s]*[:=]["\s]*([^"\s;,&}]+)/i)
  if (serial) return model ? { model, serial } : { serial }
  const parts = code.trim().split(/[\s;,|]+/)
  return parts.length === 2 ? { model: parts[0]!, serial: parts[1]! } : { serial: code.trim() }
}
