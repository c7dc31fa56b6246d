-- What a file is compared with: cameras and houses at places of these very names. Decision 0030.
create index camera_address on camera (area_id, address);
create index house_address on house (area_id, scheme_id, address);
