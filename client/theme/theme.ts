// What Mantine is told: our faces come by style sheet; its components are quiet, still for whoever wants that, and lock nothing.
import { Button, createTheme, Drawer, Modal, Tooltip } from '@mantine/core'

export const theme = createTheme({
  primaryColor: 'blue',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { fw: 500 } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, withArrow: true, fz: 'xs', portalProps: { target: '#hints' } },
    }),
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
  },
})
