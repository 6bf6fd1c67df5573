import {
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandX,
  IconBrandYoutube,
} from '@tabler/icons-react';

const ICON = {
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
  linkedin: IconBrandLinkedin,
  x: IconBrandX,
  youtube: IconBrandYoutube,
};

/** A network's sign; its name stands beside it. */
export function NetworkIcon({ network, size = 16 }: { network: keyof typeof ICON; size?: number }) {
  const Icon = ICON[network];
  return <Icon size={size} stroke={1.75} aria-hidden="true" />;
}
