// Whether something has gone on for longer than a person overlooks: before that, nothing need be said of it.
import { useEffect, useState } from 'react'

/** @param patience in milliseconds */
export const useLate = (going: boolean, patience: number): boolean => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [going, patience])
  return going && late
}
