// EmergencyContacts
