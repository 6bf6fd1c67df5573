import {
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandX,
  IconBrandYoutube,
  IconWorld,
} from '@tabler/icons-react';

const ICON = new Map([
  ['facebook', IconBrandFacebook],
  ['instagram', IconBrandInstagram],
  ['linkedin', IconBrandLinkedin],
  ['x', IconBrandX],
  ['youtube', IconBrandYoutube],
]);

/** A network's sign, or one for any that is not known here; its name stands beside it. */
export function NetworkIcon({ network, size = 16 }: { network: string; size?: number }) {
  const Icon = ICON.get(network) ?? IconWorld;
  return <Icon size={size} stroke={1.75} aria-hidden="true" />;
}
