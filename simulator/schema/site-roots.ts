/** Root fields about the site itself and about the caller, who never has a session here. */
import { LANGUAGES } from '../data/languages.ts';
import { VERDICTS } from '../data/verdicts.ts';
import type { World } from '../data/world.ts';

export function siteRoots(world: World) {
  const languages = LANGUAGES.map(({ id, slug, name, isCompiled }) => ({
    id,
    name: slug,
    verboseName: name,
    isCompiledLang: isCompiled,
  }));
  return {
    languageList: languages,
    submittableLanguageList: languages,
    statusList: VERDICTS,
    currentTimestamp: world.nowMs / 1000,
    siteRegion: 'US',
    userStatus: ANONYMOUS,
    user: null,
    isCurrentUserAuthenticated: false,
    streakCounter: null,
    submissionList: { hasNext: null, lastKey: null, submissions: null },
  };
}

const ANONYMOUS = {
  userId: null,
  username: '',
  userSlug: null,
  realName: '',
  avatar: null,
  isSignedIn: false,
  isPremium: null,
  isVerified: false,
  isAdmin: false,
  isStaff: false,
  isSuperuser: false,
  isMockUser: false,
  isTranslator: false,
  activeSessionId: null,
  checkedInToday: false,
  permissions: [],
  completedFeatureGuides: [],
  notificationStatus: null,
};
