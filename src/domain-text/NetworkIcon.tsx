import * as v from 'valibot';
import IconBrandFacebook from '~icons/tabler/brand-facebook';
import IconBrandInstagram from '~icons/tabler/brand-instagram';
import IconBrandLinkedin from '~icons/tabler/brand-linkedin';
import IconBrandX from '~icons/tabler/brand-x';
import IconBrandYoutube from '~icons/tabler/brand-youtube';
import IconWorld from '~icons/tabler/world';
import { Network } from '../api/contract/network.ts';

const ICON: Record<Network, typeof IconWorld> = {
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
  linkedin: IconBrandLinkedin,
  x: IconBrandX,
  youtube: IconBrandYoutube,
};

/** The icon of a network, or a globe for an unknown one. It is hidden from screen readers: the name stands beside it. */
export function NetworkIcon({ network, size = 16 }: { network: string; size?: number }) {
  const Icon = v.is(Network, network) ? ICON[network] : IconWorld;
  return <Icon size={size} stroke={1.75} aria-hidden="true" />;
}
