package org.teahorse.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of browsers and systems, from what browsers say of themselves. */
final class Devices {

    private static final Map<String, String> BROWSERS = named("MicroMessenger", "WeChat", "Edg/", "Edge", "OPR/", "Opera", "HuaweiBrowser", "Huawei Browser",
            "Firefox/", "Firefox", "HeadlessChrome", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = named("HarmonyOS", "HarmonyOS", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows",
            "Mac OS", "macOS", "Linux", "Linux");

    private Devices() {
    }

    private static Map<String, String> named(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }

    /** Such as Firefox · Windows; null when nothing is known of it. */
    static String name(String agent) {
        String browser = find(BROWSERS, agent);
        String system = find(SYSTEMS, agent);
        return browser == null ? system : system == null ? browser : browser + " · " + system;
    }

    private static String find(Map<String, String> names, String agent) {
        return agent == null ? null : names.entrySet().stream().filter(entry -> agent.contains(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
