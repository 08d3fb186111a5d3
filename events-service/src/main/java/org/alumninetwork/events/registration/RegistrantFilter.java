package org.alumninetwork.events.registration;

import jakarta.ws.rs.QueryParam;

/** Which registrations to an event are asked for; a {@code @BeanParam}. */
public class RegistrantFilter {

    @QueryParam("state")
    RegistrationState state;
}
