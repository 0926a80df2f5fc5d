package org.teahorse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.teahorse.shared.ProviderSetting;
import org.teahorse.shared.Setting;

class SettingStateTest {

    @Test
    void aSecretIsNeverShown() {
        System.setProperty(Setting.SMS_TOKEN.property(), "very-secret");
        try {
            SettingState state = Installation.state(Setting.SMS_TOKEN);
            assertTrue(state.set());
            assertEquals("", state.value());
            assertEquals(Setting.Origin.PROPERTY, state.origin());
        } finally {
            System.clearProperty(Setting.SMS_TOKEN.property());
        }
        assertEquals(Setting.Origin.DEFAULT, Setting.SMS_TOKEN.origin());
    }

    @Test
    void theSecretOfAProviderIsNeverShown() {
        System.setProperty("teahorse.oidc.one.client.secret", "very-secret");
        try {
            SettingState state = Installation.state(ProviderSetting.CLIENT_SECRET, "one");
            assertEquals(new SettingState("TEAHORSE_OIDC_ONE_CLIENT_SECRET", "provider-setting.CLIENT_SECRET", Setting.Origin.PROPERTY, true, "", true), state);
            assertEquals("openid profile", Installation.state(ProviderSetting.SCOPE, "one").value());
        } finally {
            System.clearProperty("teahorse.oidc.one.client.secret");
        }
    }

    @Test
    void whatIsNamedLikeASecretIsOne() {
        List<Setting> open = Arrays.stream(Setting.values()).filter(setting -> setting.name().matches(".*(PASSWORD|TOKEN|KEY|SECRET)")).filter(setting -> !setting.secret()).toList();
        assertEquals(List.of(), open);
        assertEquals(6, Arrays.stream(Setting.values()).filter(Setting::secret).count());
    }

    @Test
    void thePageSaysWhatTheManualSays() {
        ResourceBundle words = ResourceBundle.getBundle("org.teahorse.i18n.console", Locale.ENGLISH);
        for (Setting setting : Setting.values()) {
            assertEquals(setting.meaning(), words.getString("setting." + setting.name()));
        }
        for (ProviderSetting setting : ProviderSetting.values()) {
            assertEquals(setting.meaning(), words.getString("provider-setting." + setting.name()));
        }
    }
}
