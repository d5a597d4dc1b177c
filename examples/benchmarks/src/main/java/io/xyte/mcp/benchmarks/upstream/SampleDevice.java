package io.xyte.mcp.benchmarks.upstream;

/** The device that every benchmark call asks for. */
public final class SampleDevice {
    /** Its id, as in the path of the API. */
    public static final String ID = "8d0c3c6e-52f1-4f0e-9a61-2b7f4d1e9c35";

    /** Its serial number: a text that stands in every right answer, however a server shapes it. */
    public static final String SERIAL_NUMBER = "BENCH-7731-0042";

    /** What the API answers for it. */
    public static final String JSON = """
            {"id":"%s","name":"Huddle Room 4 Codec","sn":"%s","mac":"02:00:5e:10:42:07","cloud_id":null,\
            "status":"online","effective_status":"ok","merged_effective_status":"ok",\
            "last_seen_at":"2026-11-02T08:15:30.250Z","details":{"ip":"192.0.2.47","installed_by":"AV team"},\
            "state":{"status":"online","input":"hdmi2","volume":35,"muted":false,"temperature":38.5,"uptime":86411,\
            "call":{"active":false,"last":"2026-11-02T07:58:11Z"},\
            "displays":[{"port":1,"on":true,"resolution":"3840x2160"},{"port":2,"on":false,"resolution":null}]},\
            "custom_parameters":{"asset_tag":"AV-00427","contract":"gold"},\
            "model":{"id":"5b4e2f3a-7c1d-4a4b-8f55-90c1a6b7d210","name":"RoomLink 300","sub_model":"EU"},\
            "firmware":{"version":"11.4.2","latest":"11.5.0"},\
            "space":{"id":90417,"full_path":"Example Works/Porto/Floor 3/Huddle Room 4"}}""".formatted(ID, SERIAL_NUMBER);

    private SampleDevice() {}
}
