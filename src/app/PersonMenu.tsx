import IconUserCircle from '~icons/tabler/user-circle';
import { LOCALES, THEMES } from '../api/contract/link.ts';
import type { Session } from '../api/contract/session.ts';
import { changeLocale, getLocale, LANGUAGE_NAME, type Locale } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import { classes } from '../ui/styles/classes.ts';
import popover from '../ui/styles/popover.module.css';
import text from '../ui/styles/text.module.css';
import { changeTheme, THEME_NAME, useTheme } from '../ui/styles/theme.ts';
import { showToast } from '../ui/toasts/toasts.ts';
import styles from './PersonMenu.module.css';

const ID = 'person-menu';

/** The menu with the viewer's data and the choice of language and theme. Without a viewer it has the choice alone. */
export function PersonMenu({ session }: { session: Session | undefined }) {
  const { theme } = useTheme();
  const name = session?.user.name ?? '…';
  return (
    <div>
      <button type="button" className={styles.button} popoverTarget={ID} aria-label={m.app_person_menu({ name })}>
        <IconUserCircle size={24} stroke={1.5} aria-hidden="true" />
        <span>{name}</span>
      </button>
      <div id={ID} popover="auto" className={classes(popover.popover, popover.choices, styles.menu)}>
        {session && (
          <p>
            <strong>
              <bdi>{session.user.name}</bdi>
            </strong>
            <span className={text.quiet}>{session.user.email}</span>
            <span className={text.quiet}>{session.portal.name}</span>
          </p>
        )}
        <fieldset>
          <legend>{m.app_language()}</legend>
          {LOCALES.map((locale) => (
            <label key={locale} lang={locale}>
              <input
                type="radio"
                name="language"
                checked={locale === getLocale()}
                onChange={() => changeLanguage(locale)}
              />
              <span>{LANGUAGE_NAME[locale]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{m.app_theme()}</legend>
          {THEMES.map((each) => (
            <label key={each}>
              <input type="radio" name="theme" checked={each === theme} onChange={() => changeTheme(each)} />
              <span>{THEME_NAME[each]()}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </div>
  );
}

function changeLanguage(locale: Locale): void {
  const failureText = m.app_language_failed({ language: LANGUAGE_NAME[locale] });
  changeLocale(locale).catch(() => showToast({ tone: 'bad', text: failureText }));
}
