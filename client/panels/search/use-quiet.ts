// A value that waits until it has been still for a moment.
import { useEffect, useState } from 'react'

/** @param wait in milliseconds */
export const useQuiet = <T>(value: T, wait: number): T => {
  const [quiet, setQuiet] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return quiet
}
