// The link to just this view: copied, and said so.
import { notifications } from '@mantine/notifications'
import { writeAddress } from '../state/address.ts'
import type { View } from '../state/view.ts'

/** Copies the address of a view; where the browser does not allow it, shows it for copying by hand. */
export const shareView = async (view: View): Promise<void> => {
  const link = `${window.location.origin}${writeAddress(view)}`
  try {
    await navigator.clipboard.writeText(link)
    notifications.show({
      title: 'The link is copied',
      message: 'It opens this very view: what is shown, filtered, pinned and chosen.',
    })
  } catch {
    notifications.show({
      title: 'The browser did not allow copying',
      message: `Copy the link from here or from the address bar: ${link}`,
      autoClose: false,
    })
  }
}
